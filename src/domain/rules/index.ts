/** The catalogue of rules; pane, ribbon, command line and tests read this list. */
import type { Rule } from "./define-rule";
import { numerator } from "./numerator";
import { percentOf } from "./percent-of";
import { ragAndDot } from "./rag-and-dot";
import { rate } from "./rate";
import { rollingSum } from "./rolling-sum";
import { scorecardEqualsSection } from "./scorecard-equals-section";
import { toleranceText } from "./tolerance-text";
import { ytdRatio } from "./ytd-ratio";
import { ytdSum } from "./ytd-sum";

export const RULES: readonly Rule[] = [
  toleranceText,
  numerator,
  percentOf,
  ytdSum,
  ytdRatio,
  rollingSum,
  rate,
  scorecardEqualsSection,
  ragAndDot,
];

/** The catalogue of rules; pane, ribbon, command line and tests read this list. */
import type { Rule } from "./define-rule";
import { benchmarkOrder } from "./benchmark-order";
import { count } from "./count";
import { indicatorNumber } from "./indicator-number";
import { missing } from "./missing";
import { monthSequence } from "./month-sequence";
import { numberCell } from "./number-cell";
import { numerator } from "./numerator";
import { percentOf } from "./percent-of";
import { percentageRange } from "./percentage-range";
import { ragAndDot } from "./rag-and-dot";
import { rate } from "./rate";
import { rollingSum } from "./rolling-sum";
import { scorecardEqualsSection } from "./scorecard-equals-section";
import { smallNumber } from "./small-number";
import { termly } from "./termly";
import { toleranceBands } from "./tolerance-bands";
import { tolerancePolarity } from "./tolerance-polarity";
import { toleranceText } from "./tolerance-text";
import { unusual } from "./unusual";
import { vocabulary } from "./vocabulary";
import { ytdRatio } from "./ytd-ratio";
import { ytdSum } from "./ytd-sum";

export const RULES: readonly Rule[] = [
  indicatorNumber,
  monthSequence,
  numberCell,
  count,
  percentageRange,
  missing,
  termly,
  unusual,
  toleranceText,
  toleranceBands,
  tolerancePolarity,
  numerator,
  percentOf,
  ytdSum,
  ytdRatio,
  rollingSum,
  rate,
  scorecardEqualsSection,
  ragAndDot,
  benchmarkOrder,
  smallNumber,
  vocabulary,
];

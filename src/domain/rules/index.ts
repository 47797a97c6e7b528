/** The catalogue of rules; pane, ribbon, command line and tests read this list. */
import type { Rule } from "./define-rule";
import { averageStandsStill } from "./average-stands-still";
import { basis } from "./basis";
import { benchmarkOrder } from "./benchmark-order";
import { commentaryFacts } from "./commentary-facts";
import { commentaryStale } from "./commentary-stale";
import { count } from "./count";
import { denominatorStock } from "./denominator-stock";
import { feasible } from "./feasible";
import { formulaPattern } from "./formula-pattern";
import { indicatorNumber } from "./indicator-number";
import { missing } from "./missing";
import { monthSequence } from "./month-sequence";
import { numberCell } from "./number-cell";
import { numerator } from "./numerator";
import { outcomeParts } from "./outcome-parts";
import { partOfWhole } from "./part-of-whole";
import { partsOfSource } from "./parts-of-source";
import { percentOf } from "./percent-of";
import { percentageRange } from "./percentage-range";
import { population } from "./population";
import { ragAndDot } from "./rag-and-dot";
import { rate } from "./rate";
import { rateStockAndFlow } from "./rate-stock-and-flow";
import { ratioOfIndicators } from "./ratio-of-indicators";
import { relationText } from "./relation-text";
import { restated } from "./restated";
import { rollingAtYearEnd } from "./rolling-at-year-end";
import { rollingStep } from "./rolling-step";
import { scorecardEqualsSection } from "./scorecard-equals-section";
import { smallNumber } from "./small-number";
import { snapshotYear } from "./snapshot-year";
import { stale } from "./stale";
import { stockAndFlow } from "./stock-and-flow";
import { sumOfTotals } from "./sum-of-totals";
import { targetsAgreed } from "./targets-agreed";
import { termly } from "./termly";
import { toleranceBands } from "./tolerance-bands";
import { tolerancePolarity } from "./tolerance-polarity";
import { toleranceText } from "./tolerance-text";
import { unusual } from "./unusual";
import { vocabulary } from "./vocabulary";
import { ytdNotCurrent } from "./ytd-not-current";
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
  targetsAgreed,
  numerator,
  percentOf,
  feasible,
  denominatorStock,
  stale,
  sumOfTotals,
  ratioOfIndicators,
  partsOfSource,
  outcomeParts,
  stockAndFlow,
  rateStockAndFlow,
  partOfWhole,
  relationText,
  ytdSum,
  ytdRatio,
  rollingStep,
  rollingAtYearEnd,
  basis,
  averageStandsStill,
  snapshotYear,
  restated,
  rate,
  population,
  scorecardEqualsSection,
  ragAndDot,
  benchmarkOrder,
  formulaPattern,
  commentaryFacts,
  commentaryStale,
  smallNumber,
  ytdNotCurrent,
  vocabulary,
];

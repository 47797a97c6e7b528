import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { SeverityIcon } from "../components/SeverityIcon/SeverityIcon";
import type { Step } from "./steps";
import { useHomeStyles } from "./useHomeStyles";

export interface StepRowProps {
  readonly step: Step;
  readonly onOpen: () => void;
}

export function StepRow({ step, onOpen }: StepRowProps) {
  const styles = useHomeStyles();
  return (
    <li>
      <button type="button" data-item className={styles.step} onClick={onOpen}>
        <SeverityIcon standing={step.standing} />
        <span className={styles.stepWords}>
          <span className={styles.stepName}>{step.name}</span>{" "}
          <span className={styles.stepPhrase}>{step.phrase}</span>
        </span>
        <ChevronRight16Regular aria-hidden className={styles.chevron} />
      </button>
    </li>
  );
}

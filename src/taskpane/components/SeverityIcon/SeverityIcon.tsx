import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { CircleHalfFill20Regular } from "@fluentui/react-icons/svg/circle-half-fill";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../../domain/finding";

/** How something stands: found wrong, fine, to be done, not begun. Each has its own shape. */
export type Standing = Severity | "fine" | "due" | "none";

const useSeverityIconStyles = makeStyles({
  icon: { flexShrink: 0, display: "block" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  fine: { color: tokens.colorStatusSuccessForeground1 },
  due: { color: tokens.colorBrandForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});

const ICONS = {
  error: ErrorCircle20Filled,
  warning: Warning20Filled,
  info: Info20Regular,
  fine: CheckmarkCircle20Filled,
  due: CircleHalfFill20Regular,
  none: Circle20Regular,
} as const;

export interface SeverityIconProps {
  readonly standing: Standing;
  /** What it says where no words beside it do; hidden from screen readers without it. */
  readonly label?: string;
}

export function SeverityIcon({ standing, label }: SeverityIconProps) {
  const styles = useSeverityIconStyles();
  const Icon = ICONS[standing];
  return (
    <Icon
      className={mergeClasses(styles.icon, styles[standing])}
      {...(label === undefined ? { "aria-hidden": true } : { "aria-label": label, role: "img" })}
    />
  );
}

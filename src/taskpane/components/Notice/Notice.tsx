import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { SeverityIcon, type Standing } from "../SeverityIcon/SeverityIcon";

const useNoticeStyles = makeStyles({
  notice: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  fine: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
});

export interface NoticeProps {
  /** "warning" if not given. */
  readonly standing?: Extract<Standing, "warning" | "fine">;
  readonly children: ReactNode;
}

/** A sentence that matters now, and is said to screen readers at once. */
export function Notice({ standing = "warning", children }: NoticeProps) {
  const styles = useNoticeStyles();
  return (
    <div role="alert" className={mergeClasses(styles.notice, standing === "fine" && styles.fine)}>
      <SeverityIcon standing={standing} />
      <span>{children}</span>
    </div>
  );
}

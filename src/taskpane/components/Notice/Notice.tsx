import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { SeverityIcon } from "../SeverityIcon/SeverityIcon";

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
});

/** A sentence that matters now, and is said to screen readers at once. */
export function Notice({ children }: { readonly children: ReactNode }) {
  const styles = useNoticeStyles();
  return (
    <div role="alert" className={styles.notice}>
      <SeverityIcon standing="warning" />
      <span>{children}</span>
    </div>
  );
}

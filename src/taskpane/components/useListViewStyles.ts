import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** A view that is one long list below an optional row of filters. */
export const useListViewStyles = makeStyles({
  filter: {
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  main: {
    overflowY: "auto",
    flexGrow: 1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  words: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` },
});

import { createFocusOutlineStyle, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useMappingStyles = makeStyles({
  row: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  head: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} 0`,
    border: "none",
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...createFocusOutlineStyle({ style: { outlineOffset: "-2px" } }),
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { ...typographyStyles.body1 },
  figure: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  // A long name is cut off, not let out of the pane.
  select: { minWidth: 0, "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
});

import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const usePaneFooterStyles = makeStyles({
  footer: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    flexShrink: 0,
  },
  // On the border, so that it comes and goes without moving anything.
  bar: { position: "absolute", top: "-2px", left: 0, right: 0, width: "100%" },
  line: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    minHeight: tokens.lineHeightBase300,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    "& button": { ...typographyStyles.caption1 },
  },
  progress: {
    fontVariantNumeric: "tabular-nums",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

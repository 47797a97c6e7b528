import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

const clamped = {
  display: "-webkit-box",
  WebkitLineClamp: 3,
  WebkitBoxOrient: "vertical",
  overflow: "hidden",
  overflowWrap: "anywhere",
} as const;

export const usePreviewStyles = makeStyles({
  main: { overflowY: "auto", flexGrow: 1, paddingLeft: tokens.spacingHorizontalS },
  filter: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}` },
  log: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  nothing: { ...typographyStyles.body1, margin: `0 ${tokens.spacingHorizontalS}` },
  rows: { paddingBottom: tokens.spacingVerticalS },
  note: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS} 32px`,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    alignItems: "flex-start",
    paddingRight: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  box: { flexShrink: 0 },
  words: { flexGrow: 1, minWidth: 0, paddingTop: tokens.spacingVerticalSNudge },
  line: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  label: { ...clamped, WebkitLineClamp: 2, minWidth: 0, flex: "1 1 120px" },
  change: {
    display: "inline-flex",
    alignItems: "baseline",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalSNudge,
    maxWidth: "100%",
    marginLeft: "auto",
    fontVariantNumeric: "tabular-nums",
    textAlign: "right",
  },
  before: { ...clamped, color: tokens.colorNeutralForeground3 },
  arrow: { flexShrink: 0, alignSelf: "center", color: tokens.colorNeutralForeground3 },
  same: { flexShrink: 0, maxWidth: "50%", textAlign: "right" },
  after: { ...clamped, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  because: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  where: {
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "left",
    fontVariantNumeric: "tabular-nums",
  },
  formula: { display: "block", fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useCommentaryStyles = makeStyles({
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    overflowY: "auto",
    flexGrow: 1,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  words: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  text: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: "anywhere" },
  prompt: {
    fontStyle: "italic",
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
  },
  all: { flexShrink: 0, alignSelf: "flex-start" },
  state: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  subtitle: {
    ...typographyStyles.caption1Strong,
    margin: `${tokens.spacingVerticalS} 0 0`,
    overflowWrap: "anywhere",
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  measure: { paddingLeft: tokens.spacingHorizontalS },
  facts: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
  cells: { ...typographyStyles.caption1, fontVariantNumeric: "tabular-nums" },
  wrongSentence: { backgroundColor: tokens.colorStatusDangerBackground1 },
  wrong: {
    textDecorationStyle: "wavy",
    textDecorationColor: tokens.colorStatusDangerForeground1,
    textUnderlineOffset: "3px",
  },
  unsourced: {
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorStatusWarningForeground1,
    textUnderlineOffset: "3px",
  },
  status: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

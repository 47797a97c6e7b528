import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** A pane that was pulled wide has room for facts beside the words. */
export const WIDE = "(min-width: 600px)";

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
  sides: {
    [`@media ${WIDE}`]: {
      display: "grid",
      gridTemplateColumns: "2fr 3fr",
      columnGap: tokens.spacingHorizontalL,
    },
  },
  // What the facts are on the left, the words on the right.
  factsSide: { minWidth: 0, [`@media ${WIDE}`]: { order: -1 } },
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
  cell: {
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    // Not part of the words: left out where a person selects and copies them.
    userSelect: "none",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    // There a link has the colour of the words.
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
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

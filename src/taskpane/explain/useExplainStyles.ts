import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useExplainStyles = makeStyles({
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    overflowY: "auto",
    flexGrow: 1,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  what: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  value: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  shown: { ...typographyStyles.subtitle1, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  colour: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  sentence: {
    ...typographyStyles.body1,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  head: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  finding: {
    ...typographyStyles.body1,
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "flex-start",
  },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

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
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  text: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: "anywhere" },
  prompt: {
    fontStyle: "italic",
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
  },
  status: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

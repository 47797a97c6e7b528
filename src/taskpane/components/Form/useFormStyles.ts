import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** A view that is a form: sections below each other, a word of explanation in each. */
export const useFormStyles = makeStyles({
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    overflowY: "auto",
    flexGrow: 1,
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { ...typographyStyles.body1Strong, margin: 0 },
  words: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  done: { ...typographyStyles.body1, display: "flex", gap: tokens.spacingHorizontalS, margin: 0 },
  list: {
    ...typographyStyles.body1,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  choice: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
});

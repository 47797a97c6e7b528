import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useReadingStyles = makeStyles({
  main: { flexGrow: 1, padding: `0 ${tokens.spacingHorizontalL}` },
  words: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

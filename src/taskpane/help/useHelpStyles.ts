import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useHelpStyles = makeStyles({
  main: {
    overflowY: "auto",
    flexGrow: 1,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  title: {
    ...typographyStyles.body1Strong,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
  paragraph: {
    ...typographyStyles.body1,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
  },
});

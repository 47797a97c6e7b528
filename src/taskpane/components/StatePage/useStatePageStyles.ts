import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useStatePageStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    "& p": { margin: 0 },
    "& h3": { ...typographyStyles.body1Strong, margin: `${tokens.spacingVerticalXS} 0 0` },
    "& ul": {
      margin: 0,
      paddingLeft: tokens.spacingHorizontalXL,
      display: "flex",
      flexDirection: "column",
      gap: tokens.spacingVerticalXS,
    },
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
});

import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useBlockedStyles = makeStyles({
  main: { ...typographyStyles.body1, overflowY: "auto", flexGrow: 1 },
  said: {
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
});

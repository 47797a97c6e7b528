import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useColoursStyles = makeStyles({
  sample: { display: "inline-flex", flexWrap: "wrap", forcedColorAdjust: "none" },
  cell: {
    ...typographyStyles.caption1,
    minWidth: "48px",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "center",
  },
  arrow: {
    ...typographyStyles.caption1Strong,
    width: "24px",
    padding: `${tokens.spacingVerticalXXS} 0`,
    textAlign: "center",
  },
});

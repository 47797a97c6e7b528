import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useReceiptStyles = makeStyles({
  main: { ...typographyStyles.body1, overflowY: "auto", flexGrow: 1 },
  when: { color: tokens.colorNeutralForeground2 },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    "& th": { ...typographyStyles.body1, textAlign: "left", padding: `${tokens.spacingVerticalS} 0` },
    "& td": {
      textAlign: "right",
      fontVariantNumeric: "tabular-nums",
      fontWeight: tokens.fontWeightSemibold,
    },
    "& tr + tr > *": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
  caption: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    textAlign: "left",
    paddingBottom: tokens.spacingVerticalXS,
  },
});

import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { safeFill } from "../theme/safe-colours";

export const useRagBarStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "2px",
    height: "12px",
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  segment: { minWidth: "4px", flexBasis: 0, forcedColorAdjust: "none" },
  red: { backgroundColor: tokens.colorStatusDangerBackground3, ...safeFill("Red") },
  amber: { backgroundColor: tokens.colorPaletteMarigoldBackground3, ...safeFill("Amber") },
  green: { backgroundColor: tokens.colorPaletteGreenBackground3, ...safeFill("Green") },
  none: { backgroundColor: tokens.colorNeutralStroke1 },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  caption: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    marginBottom: tokens.spacingVerticalXS,
  },
});

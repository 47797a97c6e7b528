import { makeStyles, tokens } from "@fluentui/react-components";
import { safeFill } from "../../theme/safe-colours";

/** Fills with the text that reads on them (4.5:1 and over in both themes). */
export const useRagMarkStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    width: "20px",
    height: "20px",
    flexShrink: 0,
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
    forcedColorAdjust: "none",
  },
  red: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    ...safeFill("Red"),
  },
  amber: {
    backgroundColor: tokens.colorPaletteMarigoldBackground3,
    color: tokens.colorNeutralForeground1Static,
    ...safeFill("Amber"),
  },
  green: {
    backgroundColor: tokens.colorPaletteGreenBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    ...safeFill("Green"),
  },
  none: {
    backgroundColor: tokens.colorNeutralStroke1,
    color: tokens.colorNeutralForeground1,
  },
});

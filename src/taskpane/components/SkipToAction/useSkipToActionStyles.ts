import { makeStyles, tokens } from "@fluentui/react-components";

export const useSkipToActionStyles = makeStyles({
  skip: {
    position: "absolute",
    top: tokens.spacingVerticalXS,
    right: tokens.spacingHorizontalL,
    zIndex: 1,
    ":not(:focus)": { clipPath: "inset(50%)", pointerEvents: "none" },
  },
});

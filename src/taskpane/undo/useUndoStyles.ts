import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useUndoStyles = makeStyles({
  // A line of its own below when the workbook was read.
  last: { flexBasis: "100%" },
  main: { ...typographyStyles.body1, overflowY: "auto", flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

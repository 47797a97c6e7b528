import { createFocusOutlineStyle, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const usePaneHeaderStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    minHeight: "32px",
    flexShrink: 0,
  },
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, flexShrink: 0 },
  words: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minWidth: 0,
    // The title stands beside the arrow, and in one place in every view, whether a line is below it or not.
    paddingTop: `calc((32px - ${tokens.lineHeightBase400}) / 2)`,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none", ...createFocusOutlineStyle() },
  aside: {
    ...typographyStyles.body1,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
  below: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

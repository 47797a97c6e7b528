import { makeStyles } from "@fluentui/react-components";

const useAnnouncerStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Says to a screen reader what others see happen. Always mounted: a region that comes with its text is often not read. */
export function Announcer({ text }: { readonly text: string }) {
  const styles = useAnnouncerStyles();
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {text}
    </div>
  );
}

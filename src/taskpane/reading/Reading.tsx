import { ProgressBar } from "@fluentui/react-components";
import { PaneHeader } from "../components/PaneHeader/PaneHeader";
import { useDelayed } from "../components/use-delayed";
import type { Progress } from "../month-end/month-end";
import { useReadingStyles } from "./useReadingStyles";

/** The first reading, before there is anything to show. What takes less than a moment shows no progress. */
export function Reading({ progress }: { readonly progress: Progress | undefined }) {
  const styles = useReadingStyles();
  const late = useDelayed(true, 300);
  return (
    <>
      <PaneHeader title="Performance report" />
      <main className={styles.main}>
        {late && (
          <>
            <ProgressBar
              aria-label={progress?.phase ?? "Reading the workbook"}
              {...(progress?.part === undefined ? {} : { value: progress.part })}
            />
            <p className={styles.words}>{progress?.phase ?? "Reading the workbook"}</p>
          </>
        )}
      </main>
    </>
  );
}

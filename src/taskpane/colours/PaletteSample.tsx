import { PALETTES, type PaletteName } from "../../domain/plan/palette";
import { useColoursStyles } from "./useColoursStyles";

/** A cell of the sheet without a fill. */
const PAPER = "#FFFFFF";

/** How a palette looks in the sheet: the sheet's own colours, whatever the pane's theme. */
export function PaletteSample({ palette }: { readonly palette: PaletteName }) {
  const styles = useColoursStyles();
  const { rag, arrows } = PALETTES[palette];
  return (
    <span className={styles.sample} aria-hidden="true">
      {Object.entries(rag).map(([word, { fill, font }]) => (
        <span key={word} className={styles.cell} style={{ backgroundColor: fill, color: font }}>
          {word}
        </span>
      ))}
      <span className={styles.arrow} style={{ backgroundColor: PAPER, color: arrows.better.font }}>
        ↑
      </span>
      <span className={styles.arrow} style={{ backgroundColor: PAPER, color: arrows.worse.font }}>
        ↓
      </span>
    </span>
  );
}

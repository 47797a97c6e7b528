/** What the pane shows of a report that has been read. */
import type { Severity } from "../../domain/finding";

/** Red, amber, green, or no colour. */
export type RagLetter = "R" | "A" | "G" | "-";

export type View =
  | { readonly kind: "home" }
  | { readonly kind: "figures" }
  | { readonly kind: "findings"; readonly severity?: Severity }
  | { readonly kind: "preview" }
  | { readonly kind: "commentary" }
  | { readonly kind: "issue" }
  | { readonly kind: "rag"; readonly letter: RagLetter }
  /** The cell that is selected in the sheet, in words. */
  | { readonly kind: "explain" }
  | { readonly kind: "colours" }
  | { readonly kind: "settings" }
  /** Which section figure each scorecard row shows. */
  | { readonly kind: "mapping" }
  | { readonly kind: "help" };

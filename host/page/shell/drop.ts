/** A workbook dropped anywhere on the page is opened. */
import { make } from "./dom";

/** Listens for files dragged over the page; `open` gets the first one. */
export function listenToDrops(open: (file: File) => void): void {
  const veil = make("div", { class: "drop-veil", hidden: true }, "Drop the workbook to open it");
  document.body.append(veil);
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;

  document.addEventListener("dragover", (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  document.addEventListener("drop", (event) => {
    veil.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    open(file);
  });
}

import { useState, type DragEvent } from "react";
import type { Session } from "../month-end/session";

/** Takes a file that is dropped anywhere on the pane as the extract. Without this the browser would open it instead. */
export function useDrop(session: Session) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        setOver(true);
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (!file) return;
        event.preventDefault();
        void session.loadExtract({ name: file.name, content: file });
      },
    },
  };
}

/** What must be decided before a copy leaves the council, in lines. */
import type { IssueCopy } from "../../src/domain/plan/issue-copy";

/** Small counts with their cells, then everything else; nothing where there is nothing. */
export function sayConcerns({ small, concerns }: IssueCopy, left: readonly string[]): readonly string[] {
  const counts = small.map(({ sheet, cells }) => {
    const places = cells.map(({ cell, shows }) => `${cell} (${shows})`).join(", ");
    return `'${sheet}': ${places}`;
  });
  const others = concerns.map(({ sheet, cell, words }) =>
    sheet === "" ? words : `'${sheet}'${cell === "" ? "" : ` ${cell}`} ${words}`,
  );
  return [
    ...paragraph("Before this copy is issued: counts of 1 to 4 may point to a person.", counts),
    ...paragraph("Before this copy is issued, look at:", [...others, ...left]),
  ];
}

function paragraph(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${[head, ...lines.map((line) => `  ${line}`), ""].join("\n")}\n`];
}

/** Writes that go out in pieces, one round trip each. */
import type { Write } from "./write-plan";

/** Excel failed while pieces were being written; `written` edits were surely made, up to `attempted` more may have been. */
export class WritingStopped extends Error {
  readonly written: number;
  readonly attempted: number;

  constructor(written: number, attempted: number, total: number, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `Writing stopped after ${written} of ${total} edits; up to ${attempted} more may have been made. ${reason}`,
      { cause },
    );
    this.name = "WritingStopped";
    this.written = written;
    this.attempted = attempted;
  }
}

/**
 * Sends the pieces in order. Gives the number of edits made.
 *
 * @param onProgress told before each piece how many edits are made and which sheets are next, and at the end
 * @throws WritingStopped
 */
export async function writePieces(
  context: Excel.RequestContext,
  pieces: readonly (readonly Write[])[],
  onProgress: (done: number, sheets: readonly string[]) => void,
  total: number,
  done = 0,
): Promise<number> {
  const [piece, ...later] = pieces;
  onProgress(done, sheetsOf(piece ?? []));
  if (!piece) return done;
  const { application } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  for (const write of piece) write.perform();
  const attempted = piece.reduce((sum, { edits }) => sum + edits, 0);
  try {
    await context.sync();
  } catch (error) {
    throw new WritingStopped(done, attempted, total, error);
  }
  return writePieces(context, later, onProgress, total, done + attempted);
}

function sheetsOf(piece: readonly Write[]): readonly string[] {
  return [...new Set(piece.flatMap(({ sheet }) => sheet ?? []))];
}

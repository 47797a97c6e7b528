import { mergeClasses } from "@fluentui/react-components";
import type { ToldPiece, ToldSentence } from "../../domain/commentary/commentary";
import { CellLinks } from "./CellLinks";
import { useCommentaryStyles } from "./useCommentaryStyles";

export interface OwnTextProps {
  readonly sentences: readonly ToldSentence[];
  readonly page: string;
}

/**
 * A person's paragraph, sentence by sentence: what the page contradicts and what it does not show are underlined, each with a word
 * to it below; what it bears out has its cells.
 */
export function OwnText({ sentences, page }: OwnTextProps) {
  return sentences.map((sentence, index) => <OwnSentence key={index} sentence={sentence} page={page} />);
}

function OwnSentence({
  sentence: { pieces },
  page,
}: {
  readonly sentence: ToldSentence;
  readonly page: string;
}) {
  const styles = useCommentaryStyles();
  const claims = pieces.flatMap(({ claim }) => claim ?? []);
  const doubtful = pieces.filter(({ claim }) => claim !== undefined && claim.verdict !== "tied");
  const isWrong = claims.some(({ verdict }) => verdict === "contradicted");
  const tied = claims.filter(({ verdict }) => verdict === "tied").flatMap(({ cells }) => cells);
  return (
    <>
      <p className={mergeClasses(styles.text, isWrong && styles.wrongSentence)}>
        {pieces.map((piece, at) => (
          <Piece key={at} piece={piece} />
        ))}{" "}
        <CellLinks cells={tied} page={page} />
      </p>
      {doubtful.length > 0 && (
        <ul className={styles.facts}>
          {doubtful.map((piece, at) => (
            <li key={at}>
              <Doubt piece={piece} page={page} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Piece({ piece: { text, claim } }: { readonly piece: ToldPiece }) {
  const styles = useCommentaryStyles();
  if (!claim || claim.verdict === "tied") return text;
  return <u className={claim.verdict === "contradicted" ? styles.wrong : styles.unsourced}>{text}</u>;
}

function Doubt({ piece: { text, claim }, page }: { readonly piece: ToldPiece; readonly page: string }) {
  if (!claim) return text;
  const expected = claim.expected === "" ? "" : `: expected ${claim.expected}`;
  const said = claim.verdict === "contradicted" ? "is contradicted" : "is not on the page";
  return (
    <>
      “{text}” {said}
      {expected} <CellLinks cells={claim.cells} page={page} />
    </>
  );
}

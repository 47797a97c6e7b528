import { mergeClasses } from "@fluentui/react-components";
import type { ToldPiece, ToldSentence } from "../../domain/commentary/commentary";
import { CellLinks } from "./CellLinks";
import { useCommentaryStyles } from "./useCommentaryStyles";

/** A person's paragraph: what the page contradicts and what it does not show are underlined, each with a word to it below. */
export function OwnText({ sentences }: { readonly sentences: readonly ToldSentence[] }) {
  const styles = useCommentaryStyles();
  const doubtful = sentences.flatMap(({ pieces }) =>
    pieces.filter(({ claim }) => claim !== undefined && claim.verdict !== "tied"),
  );
  const isWrong = ({ pieces }: ToldSentence) => pieces.some(({ claim }) => claim?.verdict === "contradicted");
  return (
    <>
      <p className={styles.text}>
        {sentences.map((sentence, index) => (
          <span key={index} className={mergeClasses(isWrong(sentence) && styles.wrongSentence)}>
            {sentence.pieces.map((piece, at) => (
              <Piece key={at} piece={piece} />
            ))}{" "}
          </span>
        ))}
      </p>
      {doubtful.length > 0 && (
        <ul className={styles.facts}>
          {doubtful.map((piece, index) => (
            <li key={index}>
              <Doubt piece={piece} />
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

function Doubt({ piece: { text, claim } }: { readonly piece: ToldPiece }) {
  if (!claim) return text;
  const expected = claim.expected === "" ? "" : `: expected ${claim.expected}`;
  const said = claim.verdict === "contradicted" ? "is contradicted" : "is not on the page";
  return (
    <>
      “{text}” {said}
      {expected} <CellLinks cells={claim.cells} />
    </>
  );
}

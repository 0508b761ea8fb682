import type { Piece } from './compare-words.ts'

/** Stretches of two texts in one line: what is gone struck out, what is new underlined, and both said to whoever hears it. */
export const Marked = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>
    {pieces.map(({ kind, text }, index) => (
      <MarkedPiece key={index} kind={kind} text={text} />
    ))}
  </>
)

const MarkedPiece = ({ kind, text }: Piece) => {
  if (kind === 'same') return <span>{text}</span>
  return kind === 'gone' ? (
    <del>
      <span className="ck-heard">（减：</span>
      {text}
      <span className="ck-heard">）</span>
    </del>
  ) : (
    <ins>
      <span className="ck-heard">（加：</span>
      {text}
      <span className="ck-heard">）</span>
    </ins>
  )
}

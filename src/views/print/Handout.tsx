import { formatClock } from '../../narration/numbers.ts';
import type { Micros } from '../../sim/types.ts';
import type { OpenScenario } from '../../store/index.ts';
import { qrCode } from '../share/qr.ts';
import type { About } from './about.ts';
import styles from './print.module.css';
import { words } from './words.ts';

export interface HandoutProps {
  readonly title: string;
  readonly about: About;
  readonly clock: Micros;
  readonly headline: string;
  /** What is on the screen, drawn for paper. */
  readonly pictures: readonly SVGSVGElement[];
  readonly beats: OpenScenario['beats'];
  /** '' where nobody else could open it. */
  readonly link: string;
  readonly opens: keyof typeof words.opens;
}

/** A sheet for a class: what it is about, the picture, and the steps with room for answers. */
export function Handout(props: HandoutProps) {
  const { title, about, clock, headline, pictures, beats, link, opens } = props;
  const { goal, misconception, minutes, sections } = about;
  return (
    <article className={styles.handout}>
      <p className={styles.kind}>
        <span>{[...sections, ...(minutes > 0 ? [words.minutes(minutes)] : [])].join(' · ') || words.made}</span>
        <span className={styles.name}>{words.name}</span>
      </p>
      <h1>{title}</h1>
      {goal !== '' && (
        <p>
          <b>{words.goal}</b> {goal}
        </p>
      )}
      {misconception !== '' && (
        <p>
          <b>{words.misconception}</b> {misconception}
        </p>
      )}
      <figure>
        {pictures.map((picture, i) => (
          <Picture key={i} picture={picture} share={widthOf(picture) / Math.max(...pictures.map(widthOf))} />
        ))}
        <figcaption>{words.picture(formatClock(clock), headline)}</figcaption>
      </figure>
      {beats.length > 0 ? <Steps beats={beats} /> : <Room title={words.notes} lines={8} />}
      {link !== '' && <Foot link={link} says={words.opens[opens]} />}
    </article>
  );
}

const widthOf = (picture: SVGSVGElement) => picture.viewBox.baseVal.width;
/** Narrower than this nobody reads the letters. */
const LEAST = 0.55;

/** In a tree of its own: the page's style sheets would paint it anew, and two pictures have the same ids. */
function Picture({ picture, share }: { readonly picture: SVGSVGElement; readonly share: number }) {
  const place = (element: HTMLDivElement | null) => {
    if (!element) return;
    const tree = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    Object.assign(picture.style, { display: 'block', width: '100%', height: 'auto', maxHeight: 'inherit' });
    tree.replaceChildren(picture);
  };
  return <div className={styles.picture} style={{ width: `${100 * Math.max(LEAST, share)}%` }} ref={place} />;
}

function Steps({ beats }: { readonly beats: OpenScenario['beats'] }) {
  return (
    <>
      <h2>{words.steps}</h2>
      <ol className={styles.steps}>
        {beats.map(({ step, moment, note, question }) => (
          <li key={step}>
            <span className={styles.at}>{words.at(formatClock(moment.now))}</span>
            <div>
              {note !== '' && <p>{note}</p>}
              {question && (
                <>
                  <p className={styles.question}>{question.text}</p>
                  <ul className={styles.answers}>
                    {question.answers.map(({ text }) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                  <Room title={words.why} lines={2} />
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Lines to write on. */
function Room({ title, lines }: { readonly title: string; readonly lines: number }) {
  return (
    <div className={styles.room}>
      <b>{title}</b>
      {Array.from({ length: lines }, (_, i) => (
        <i key={i} />
      ))}
    </div>
  );
}

function Foot({ link, says }: { readonly link: string; readonly says: string }) {
  const code = qrCode(link);
  return (
    <footer className={styles.foot}>
      {code && (
        <svg viewBox={`0 0 ${code.size} ${code.size}`} shapeRendering="crispEdges" role="img" aria-label={words.code}>
          <path d={code.path} />
        </svg>
      )}
      <p>
        {says}
        <br />
        <span>{link}</span>
      </p>
    </footer>
  );
}

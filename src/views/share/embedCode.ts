/** What is pasted into other people's pages: nothing in it may break out of its place. */

/** Room for stage, logs and transport of an embed (design §2). */
const WIDTH = 720;
const HEIGHT = 420;

/** The address of the same run as a compact picture. */
export function embedAddress(link: string): string {
  const at = link.indexOf('#');
  const [page, hash] = at < 0 ? [link, ''] : [link.slice(0, at), link.slice(at)];
  return `${page}${page.includes('?') ? '&' : '?'}embed${hash}`;
}

/** An `iframe` for a page of HTML. */
export function embedCode(link: string, title: string): string {
  return [
    `<iframe src="${escapeHtml(embedAddress(link))}"`,
    `  width="${WIDTH}" height="${HEIGHT}" title="${escapeHtml(title)}"`,
    `  loading="lazy"></iframe>`,
  ].join('\n');
}

/** A link for a text in Markdown. */
export function markdownLink(link: string, title: string): string {
  const label = title.replace(/\s+/g, ' ').replace(/[\\[\]`*_<>!]/g, '\\$&');
  const target = link.replace(/[()<>\s\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `[${label}](${target})`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!).replace(/\s+/g, ' ');
}

// The article's pictures as the page has already loaded them: drawn anew, so that nothing is asked of the network.
import type { Analysis } from '../../web/engine/index.ts';
import { mostPictures } from '../messages.ts';

const widest = 1600;

/** Null where there is nothing drawn yet, or where the picture is another site's and may not be looked at. */
async function copyOf(image: HTMLImageElement): Promise<Uint8Array | null> {
  if (!image.complete || image.naturalWidth === 0) return null;
  const scale = Math.min(1, widest / image.naturalWidth);
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(image.naturalWidth * scale)), Math.max(1, Math.round(image.naturalHeight * scale)));
  try {
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
    // Written into an array of our own: in Firefox the page's compartment owns what it gives.
    const bytes = new Uint8Array(blob.size);
    bytes.set(new Uint8Array(await blob.arrayBuffer()));
    return bytes;
  } catch {
    return null;
  }
}

const pictureAt = (nodes: readonly Node[], node: number | undefined): HTMLImageElement | null => {
  const image = node === undefined ? undefined : nodes[node];
  return image?.nodeName === 'IMG' ? (image as HTMLImageElement) : null;
};

/** Width and height of each picture of the article, where it is loaded: what shows it can leave it its place. */
export const shapesOf = ({ article }: Analysis, nodes: readonly Node[]): number[] =>
  article.images.slice(0, mostPictures).flatMap(({ node }) => {
    const image = pictureAt(nodes, node);
    return [image?.naturalWidth ?? 0, image?.naturalHeight ?? 0];
  });

/** Each picture of the article in turn, by its index in `article.images`. */
export async function copyPictures({ article }: Analysis, nodes: readonly Node[], each: (index: number, bytes: Uint8Array | null) => void): Promise<void> {
  for (const [index, { node }] of article.images.slice(0, mostPictures).entries()) {
    const image = pictureAt(nodes, node);
    each(index, image && (await copyOf(image)));
  }
}

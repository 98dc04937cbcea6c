// The article's pictures as the page has already loaded them: drawn anew, so that nothing is asked of the network.
import type { Analysis, ArticleImage } from '../../web/engine/index.ts';
import { isPictureAddress } from '../../web/render/elements.ts';
import { mostPictures } from '../messages.ts';

const widest = 1600;
const smallest = 16;

/** Not so for what stands in a picture's place until it is scrolled to: some page's own drawing, or a dot of another address. */
function isLoaded(image: HTMLImageElement, address: string): boolean {
  const standsIn = isPictureAddress(address) && (!isPictureAddress(image.currentSrc) || Math.max(image.naturalWidth, image.naturalHeight) < smallest);
  return image.complete && image.naturalWidth > 0 && !standsIn;
}

/** Null where the picture is another site's and may not be looked at. */
async function copyOf(image: HTMLImageElement): Promise<Uint8Array | null> {
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

/** The picture as the page has it; null where it is not there yet. */
const pictureAt = (nodes: readonly Node[], { node, src }: ArticleImage): HTMLImageElement | null => {
  const image = node === undefined ? undefined : nodes[node];
  return image?.nodeName === 'IMG' && isLoaded(image as HTMLImageElement, src) ? (image as HTMLImageElement) : null;
};

/** Width and height of each picture of the article, where it is loaded: what shows it can leave it its place. */
export const shapesOf = ({ article }: Analysis, nodes: readonly Node[]): number[] =>
  article.images.slice(0, mostPictures).flatMap((each) => {
    const image = pictureAt(nodes, each);
    return [image?.naturalWidth ?? 0, image?.naturalHeight ?? 0];
  });

/** Each picture of the article in turn, by its index in `article.images`. */
export async function copyPictures({ article }: Analysis, nodes: readonly Node[], each: (index: number, bytes: Uint8Array | null) => void): Promise<void> {
  for (const [index, picture] of article.images.slice(0, mostPictures).entries()) {
    const image = pictureAt(nodes, picture);
    each(index, image && (await copyOf(image)));
  }
}

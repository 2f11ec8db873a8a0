const LONGEST_SIDE = 1600;
const LONGEST_OF_A_GLANCE = 320;
const QUALITY = 0.85;

/** A photo as small as it may be, upright and without its place, and a glance at it; null when it cannot be read as a picture. */
export async function prepared(file) {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) {
    return null;
  }
  const photo = await new Promise((resolve) => drawn(picture, LONGEST_SIDE).toBlob(resolve, 'image/jpeg', QUALITY));
  const glance = drawn(picture, LONGEST_OF_A_GLANCE).toDataURL('image/jpeg', QUALITY);
  picture.close();
  return { photo, glance };
}

/** As what can be kept sealed with the rest, and back. */
export const written = (photo) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result);
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(photo);
});

export function unwritten(text) {
  const [head, bytes] = text.split(',');
  return new Blob([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], { type: head.slice('data:'.length, head.indexOf(';')) });
}

function drawn(picture, longest) {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

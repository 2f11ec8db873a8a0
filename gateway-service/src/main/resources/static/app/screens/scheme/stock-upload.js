import { post, put, putBytes } from '../../api.js';

const PIECE = 512 * 1024;
const MOST_PIECES = 128;

export const LARGEST_FILE = PIECE * MOST_PIECES;

/** Sends the file piece by piece and lets it be read; `progress` hears how much is there, from 0 to 1. */
export async function sendStock(id, { landlordId, from, file }, progress) {
  await put(`/api/stock-imports/${id}`, { landlordId, from });
  const pieces = Math.max(1, Math.ceil(file.size / PIECE));
  for (let number = 0; number < pieces; number++) {
    progress(number / pieces);
    await putBytes(`/api/stock-imports/${id}/parts/${number}`, file.slice(number * PIECE, (number + 1) * PIECE));
  }
  progress(1);
  await post(`/api/stock-imports/${id}/reading`, {});
}

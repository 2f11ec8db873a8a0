import { put, putPicture } from './api.js';

/**
 * The one way on which a defect leaves this device: first what was found, then its photo. Both may be sent again, because the
 * id was made here. What the server does not want of a photo is told; the defect is reported all the same.
 */
export async function sendDefect({ id, content, photo }) {
  const receipt = await put(`/api/defects/${id}`, content);
  const photoProblem = photo ? await sendPhoto(id, photo) : null;
  return { ...receipt, photoProblem };
}

async function sendPhoto(id, photo) {
  try {
    await putPicture(`/api/defects/${id}/photo`, photo);
    return null;
  } catch (problem) {
    if (problem.unanswered) {
      throw problem;
    }
    return problem;
  }
}

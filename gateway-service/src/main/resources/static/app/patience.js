/** What is answered in time; undefined where it is not, for a browser may never answer what is asked of its storage. */
export const inTime = (answer, millis = 2_000) => Promise.race([answer, new Promise((resolve) => setTimeout(resolve, millis))]);

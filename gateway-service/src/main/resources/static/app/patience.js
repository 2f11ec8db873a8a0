/** What is answered in time, or what to take instead: a browser may never answer what is asked of its storage. */
export const inTime = (answer, millis = 2_000, otherwise = undefined) => Promise.race([answer, new Promise((resolve) => setTimeout(resolve, millis, otherwise))]);

import { writingAction } from "~/features/forum/write/action.server";

/** Takes a picture that was pasted or dropped, for the composer's script; it hangs on nothing until the message is sent. */
export const action = writingAction(async ({ attachments }) => {
  const [file] = attachments.files;
  if (file) return Response.json({ id: file.id, name: file.name });
  return Response.json({ problem: attachments.problem ?? "" }, { status: 422 });
});

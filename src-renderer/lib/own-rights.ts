/** Asked before somebody saves what ends their own session. */
export const losingOwnRights = {
  title: 'Take away your own rights?',
  text: 'You are signed in with them. As soon as this is saved the application locks, and you cannot sign in again until another administrator gives them back.',
  action: 'Save and lock',
}

import { Route, Routes } from 'react-router';
import { BoardPage } from './BoardPage.tsx';
import { EditPage } from './EditPage.tsx';
import { BoardList } from './list.tsx';

/** `/boards`, `/boards/new`, `/boards/home/edit`, `/boards/:id` and `/boards/:id/edit`. */
export default function BoardRoutes() {
  return (
    <Routes>
      <Route index element={<BoardList />} />
      <Route path="new" element={<EditPage key="new" at="new" />} />
      <Route path="home/edit" element={<EditPage key="home" at="home" />} />
      <Route path=":id" element={<BoardPage />} />
      <Route path=":id/edit" element={<EditPage at="board" />} />
    </Routes>
  );
}

global using EventUnion;
global using static SessionReport.ChatSchema;
global using SessionTotals = SessionReport.Visitors.VisitorPair<
    SessionReport.Visitors.VisitorPair<SessionReport.Visitors.KindTotals, SessionReport.Visitors.UnknownTotals>,
    SessionReport.Visitors.VisitorPair<SessionReport.Visitors.TextTotals, SessionReport.Visitors.VisitorPair<SessionReport.Visitors.ToolTotals, SessionReport.Visitors.RunTotals>>>;

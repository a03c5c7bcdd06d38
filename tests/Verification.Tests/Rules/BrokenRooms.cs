// A small library that breaks the rules of the rooms, so that RoomTests can show that it would be seen.

namespace Verification.Tests.Rules.Broken.Scoring
{
    internal sealed class Engine
    {
        public static int Constant => 1;
    }
}

namespace Verification.Tests.Rules.Broken.Confidence
{
    internal sealed class UsesEngineInside
    {
        public static int Borrowed() => Scoring.Engine.Constant;
    }
}

namespace Verification.Tests.Rules.Broken.Sources
{
    internal sealed class UsesSibling
    {
        public List<Claims.Statement[]> Statements { get; } = [];
    }
}

namespace Verification.Tests.Rules.Broken.Claims
{
    internal sealed class Statement;
}

namespace Verification.Tests.Rules.Broken.Evidence
{
    internal sealed class UsesJson
    {
        public static string Escape(string text) => Newtonsoft.Json.JsonConvert.ToString(text);
    }
}

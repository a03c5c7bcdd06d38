using Verification.TruthDiscovery;

namespace Verification.Postgres;

/// <summary>How much a database holds.</summary>
/// <param name="Format">How its values are read.</param>
/// <param name="Items">How many items have an assertion.</param>
/// <param name="Sources">How many sources assert something.</param>
/// <param name="Labels">How many texts the values have.</param>
/// <param name="Assertions">How many distinct assertions there are.</param>
public sealed record DatabaseExtent(ValueFormat Format, long Items, long Sources, long Labels, long Assertions);
